"""The CRM template that a 3CX is given: where to ask who calls, where to tell of calls; as 3CX describes templates."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ringbook.telephony.lines.models import CtiConnection

VERSION = "1"
"""Counts up with each change of the template."""
FOUND = {
    "ContactUrl": "contactUrl",
    "FirstName": "firstName",
    "LastName": "lastName",
    "CompanyName": "company",
    "Email": "email",
    "PhoneMobile": "phoneMobile",
    "PhoneBusiness": "phoneBusiness",
    "EntityId": "id",
    "EntityType": "entityType",
}
"""What 3CX calls what the look-up tells."""
TOLD = {
    "CallType": "[CallType]",
    "Number": "[Number]",
    "Agent": "[Agent]",
    "AgentEmail": "[AgentEmail]",
    "Queue": "[QueueExtension]",
    "Duration": "[Duration]",
    "CallStartTimeUTCMillis": "[CallStartTimeUTCMillis]",
    "CallEstablishedTimeUTCMillis": "[CallEstablishedTimeUTCMillis]",
    "CallEndTimeUTCMillis": "[CallEndTimeUTCMillis]",
}
"""What the journal is told, as `dialects.three_cx` reads it; variables that a 3CX does not have come as they stand."""


def template(line: CtiConnection, address: str) -> bytes:
    """address: the line's own, with its token in it; nothing is left to be typed in."""
    crm = Element("Crm", Country=line.region, Name=f"Ringbook {line.name}", Version=VERSION, SupportsEmojis="true")
    SubElement(crm, "Number", Prefix="AsIs", MaxLength="")
    SubElement(crm, "Connection", MaxConcurrentRequests="4")
    switch = {"Name": "ReportCallEnabled", "Type": "Boolean", "Title": "Call Journaling", "Default": "True"}
    SubElement(SubElement(crm, "Parameters"), "Parameter", switch, Parent="", Editor="String")
    SubElement(crm, "Authentication", Type="No")
    scenarios = SubElement(crm, "Scenarios")
    _add_lookup(scenarios, address)
    _add_journal(scenarios, address)
    indent(crm)
    return tostring(crm, encoding="utf-8", xml_declaration=True)


def _add_lookup(scenarios: Element, address: str) -> None:
    scenario = SubElement(scenarios, "Scenario", Id="", Type="REST")
    asked = {"RequestType": "Get", "RequestEncoding": "UrlEncoded", "ResponseType": "Json", "MessagePasses": "0"}
    SubElement(scenario, "Request", asked, Url=f"{address}/lookup?number=[Number]")
    SubElement(SubElement(scenario, "Rules"), "Rule", Type="Any").text = "contacts.id"
    variables, outputs = SubElement(scenario, "Variables"), SubElement(scenario, "Outputs", AllowEmpty="false")
    for name, key in FOUND.items():
        SubElement(SubElement(variables, "Variable", Name=name, Path=f"contacts.{key}"), "Filter")
        SubElement(outputs, "Output", Type=name, Passes="0", Value=f"[{name}]")


def _add_journal(scenarios: Element, address: str) -> None:
    scenario = SubElement(scenarios, "Scenario", Id="ReportCall", Type="REST")
    posted = {"RequestType": "Post", "RequestEncoding": "Json", "ResponseType": "Json", "MessagePasses": "0"}
    request = SubElement(
        scenario,
        "Request",
        posted,
        SkipIf="[ReportCallEnabled]!=True",
        Url=f"{address}/journal",
        RequestContentType="application/json",
    )
    values = SubElement(request, "PostValues", Key="")
    for key, value in TOLD.items():
        SubElement(values, "Value", Key=key, Passes="1", Type="String").text = value
    SubElement(scenario, "Variables")
    SubElement(scenario, "Outputs", AllowEmpty="true")
