"""What the history tells of values."""

import json

from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast
from tests.custom_fields.documents import CONTACT_UPDATE, DELETE
from tests.custom_fields.test_values import option

from ringbook.custom_fields.models import CustomFieldType as Type

STORY = """query($id: ID!) { contact(id: $id) { timeline(first: 1) { nodes { name changes {
  field before after customField { name type } } } } } }"""


async def test_each_value_is_a_change_of_its_own_with_labels_of_its_time(api: Api, cast: Cast) -> None:
    trade = await make.custom_field("Trade", Type.CHOICE, options=["IT", "Food"])
    amount = await make.custom_field("Amount", Type.DECIMAL)
    ewa = await make.contact(custom={trade.key: trade.options[0]["id"]})
    values = [
        {"fieldId": id_of(trade), "optionId": option(trade, 1)},
        {"fieldId": id_of(amount), "decimal": "0.10"},
    ]
    ola = api.as_(cast.ola)
    done = await ola(CONTACT_UPDATE, input={"id": id_of(ewa), "city": "Radom", "customValues": values})
    assert codes(done["contactUpdate"]) == []
    await ola(DELETE, input={"id": id_of(amount)})
    [entry] = (await ola(STORY, id=id_of(ewa)))["contact"]["timeline"]["nodes"]
    assert entry["name"] == "contact.changed"
    told = {change["customField"]["name"]: change for change in entry["changes"] if change["customField"]}
    assert {change["field"] for change in told.values()} == {"customValues"}
    assert json.loads(told["Trade"]["before"]) == {"id": trade.options[0]["id"], "label": "IT"}
    assert json.loads(told["Trade"]["after"])["label"] == "Food"
    assert (told["Amount"]["before"], json.loads(told["Amount"]["after"])) == (None, "0.1")
    assert [change["field"] for change in entry["changes"] if not change["customField"]] == ["city"]
