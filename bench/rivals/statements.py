"""What the questions come down to, as one would write it by hand: no rights but the Crm, no history, no checks."""

ROW = """json_build_object('id', c.id, 'displayName', c.first_name || ' ' || c.last_name, 'city', c.city,
  'createdAt', c.created_at, 'updatedAt', c.updated_at,
  'stage', (SELECT json_build_object('id', s.id, 'name', s.name, 'colour', s.colour) FROM stage s
            WHERE s.id = c.stage_id),
  'organization', (SELECT json_build_object('id', o.id, 'displayName', o.name) FROM organization o
                   WHERE o.id = c.organization_id),
  'phones', (SELECT coalesce(json_agg(json_build_object('id', p.id, 'number', p.number, 'main', p.main)
                                      ORDER BY p.rank), '[]') FROM phone_number p WHERE p.contact_id = c.id),
  'emails', (SELECT coalesce(json_agg(json_build_object('address', e.address, 'main', e.main) ORDER BY e.rank), '[]')
             FROM email_address e WHERE e.contact_id = c.id),
  'tags', (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'colour', t.colour) ORDER BY t.name),
                           '[]') FROM contact_tag ct JOIN tag t ON t.id = ct.tag_id WHERE ct.contact_id = c.id))"""
PAGE = f"""SELECT json_build_object('nodes', (SELECT json_agg({ROW}) FROM
  (SELECT * FROM contact WHERE crm_id = %(crm)s AND deleted_at IS NULL AND (sort_name, id) > (%(name)s, %(id)s)
   ORDER BY sort_name, id LIMIT 50) c){{more}})::text"""
COUNT = """, 'totalCount', (SELECT count(*) FROM
  (SELECT 1 FROM contact WHERE crm_id = %(crm)s AND deleted_at IS NULL LIMIT 10001) few)"""
FEW = "json_build_object('id', c.id, 'displayName', c.first_name || ' ' || c.last_name, 'city', c.city)"
STATEMENTS = {
    "list": PAGE.format(more=""),
    "list, counted": PAGE.format(more=COUNT),
    "card": f"""SELECT json_build_object('contact', {ROW}, 'timeline',
      (SELECT json_agg(json_build_object('id', e.id, 'name', e.name, 'at', e.at, 'by', e.by_name)) FROM
       (SELECT e.* FROM event_link l JOIN event e ON e.id = l.event_id WHERE l.subject_id = c.id AND l.story
        ORDER BY l.event_id DESC LIMIT 30) e))::text
      FROM contact c WHERE c.id = %(id)s AND crm_id = %(crm)s AND deleted_at IS NULL""",
    "search": f"""SELECT coalesce(json_agg({FEW}), '[]')::text FROM
      (SELECT * FROM contact WHERE crm_id = %(crm)s AND deleted_at IS NULL
         AND search LIKE '%%' || folded(%(word)s) || '%%' ORDER BY sort_name, id LIMIT 20) c""",
    "phone": f"""SELECT coalesce(json_agg({FEW}), '[]')::text FROM
      (SELECT * FROM contact WHERE crm_id = %(crm)s AND deleted_at IS NULL AND id IN
        (SELECT contact_id FROM phone_number WHERE reversed_digits LIKE reverse(%(digits)s) || '%%')
       ORDER BY sort_name, id LIMIT 20) c""",
    "node": f"""SELECT {FEW}::text FROM contact c WHERE id = %(id)s AND crm_id = %(crm)s AND deleted_at IS NULL""",
    "update": f"""UPDATE contact c SET city = %(city)s, version = version + 1, updated_at = now()
      WHERE id = %(id)s AND crm_id = %(crm)s AND deleted_at IS NULL RETURNING {FEW}::text""",
}
