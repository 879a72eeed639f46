"""The whole API: the list of every domain's queries, mutations and subscriptions; nothing else."""

import strawberry
from strawberry.schema.config import StrawberryConfig

from ringbook.activities.feed.mutations import CalendarFeedMutations
from ringbook.activities.logged.mutations import LoggedEventMutations
from ringbook.activities.mutations import NoteMutations
from ringbook.activities.planned.kinds.mutations import PlanMutations
from ringbook.activities.planned.mutations import ActivityMutations
from ringbook.activities.planned.queries import ActivityQueries
from ringbook.baskets.mutations import BasketMutations
from ringbook.baskets.queries import BasketQueries
from ringbook.bulk.mutations import BulkMutations
from ringbook.bulk.tickets.mutations import TicketsMoveMutations
from ringbook.consents.mutations import ConsentMutations
from ringbook.contacting.mutations import ContactingMutations
from ringbook.contacting.queries import ContactingQueries
from ringbook.contacts.board.mutations import BoardMutations
from ringbook.contacts.board.queries import BoardQueries
from ringbook.contacts.look_alikes.queries import LookAlikeQueries
from ringbook.contacts.mutations import ContactMutations
from ringbook.contacts.queries import ContactQueries
from ringbook.contacts.relations.mutations import RelationMutations
from ringbook.contacts.trash.mutations import TrashMutations
from ringbook.contacts.trash.queries import TrashQueries
from ringbook.core.assembling import Assembler, ShowReads
from ringbook.core.context import FreshRights
from ringbook.core.http import Schema
from ringbook.core.rates import Rates
from ringbook.core.scalars import SCALARS
from ringbook.crms.mutations import CrmMutations
from ringbook.crms.queries import CrmQueries
from ringbook.custom_fields.mutations import CustomFieldMutations
from ringbook.dialling.lines.mutations import DialTestMutations
from ringbook.dialling.mutations import DiallingMutations
from ringbook.dialling.requests.mutations import DialRequestMutations
from ringbook.dialling.requests.queries import DialRequestQueries
from ringbook.dictionaries.mutations import DictionaryMutations
from ringbook.dictionaries.universal.mutations import UniversalMutations
from ringbook.dictionaries.universal.queries import UniversalQueries
from ringbook.duplicates.mutations import DuplicateMutations
from ringbook.duplicates.queries import DuplicateQueries
from ringbook.exports.mutations import ExportMutations
from ringbook.exports.queries import ExportQueries
from ringbook.files.avatars.mutations import AvatarMutations
from ringbook.files.mutations import FileMutations
from ringbook.identity.mutations import IdentityMutations
from ringbook.identity.queries import IdentityQueries
from ringbook.imports.mutations import ImportMutations
from ringbook.imports.queries import ImportQueries
from ringbook.imports.subscriptions import ImportSubscriptions
from ringbook.jobs.mutations import JobMutations
from ringbook.jobs.queries import JobQueries
from ringbook.merging.mutations import MergingMutations
from ringbook.merging.queries import MergingQueries
from ringbook.messaging.bulk.mutations import MessagesMutations
from ringbook.messaging.gateways.mutations import MessageGatewayMutations
from ringbook.messaging.mutations import MessageMutations
from ringbook.messaging.queries import MessageQueries
from ringbook.messaging.templates.mutations import MessageTemplateMutations
from ringbook.node import NodeQueries
from ringbook.notifications.mutations import NotificationMutations
from ringbook.organizations.look_alikes.queries import OrganizationLookAlikeQueries
from ringbook.organizations.mutations import OrganizationMutations
from ringbook.organizations.queries import OrganizationQueries
from ringbook.projects.mutations import ProjectMutations
from ringbook.projects.queries import ProjectQueries
from ringbook.realtime.activities import ActivityListSubscriptions
from ringbook.realtime.calls import CallListSubscriptions
from ringbook.realtime.dialling import DiallingSubscriptions
from ringbook.realtime.job_changes import JobSubscriptions
from ringbook.realtime.lists import ListSubscriptions
from ringbook.realtime.messages import MessageListSubscriptions
from ringbook.realtime.notifications import NotificationSubscriptions
from ringbook.realtime.settings import SettingsSubscriptions
from ringbook.realtime.subscriptions import RealtimeSubscriptions
from ringbook.realtime.tickets import TicketListSubscriptions
from ringbook.registers.queries import RegisterQueries
from ringbook.search.queries import SearchQueries
from ringbook.segments.mutations import SegmentMutations
from ringbook.segments.queries import SegmentQueries
from ringbook.silence.mutations import SilenceMutations
from ringbook.silence.queries import SilenceQueries
from ringbook.tags.mutations import TagMutations
from ringbook.telephony.identification.queries import IdentificationQueries
from ringbook.telephony.lines.mutations import LineMutations
from ringbook.telephony.lines.queries import LineQueries
from ringbook.telephony.log.queries import LogQueries
from ringbook.telephony.missed.mutations import MissedCallMutations
from ringbook.telephony.mutations import TelephonyMutations
from ringbook.telephony.playground.mutations import PlaygroundMutations
from ringbook.telephony.playground.queries import PlaygroundQueries
from ringbook.telephony.queries import TelephonyQueries
from ringbook.tickets.comments.mutations import TicketCommentMutations
from ringbook.tickets.flows.mutations import TicketFlowMutations
from ringbook.tickets.flows.queries import TicketFlowQueries
from ringbook.tickets.mutations import TicketMutations
from ringbook.tickets.queries import TicketQueries
from ringbook.uploads.mutations import UploadMutations
from ringbook.views.mutations import ViewMutations
from ringbook.views.queries import ViewQueries
from ringbook.webhooks.mutations import WebhookMutations
from ringbook.webhooks.queries import WebhookQueries
from ringbook.wrap_up.mutations import WrapUpMutations


@strawberry.type(description="Everything one can ask.")
class Query(
    ActivityQueries,
    BoardQueries,
    BasketQueries,
    ContactingQueries,
    ContactQueries,
    CrmQueries,
    DialRequestQueries,
    DuplicateQueries,
    ExportQueries,
    IdentificationQueries,
    IdentityQueries,
    ImportQueries,
    JobQueries,
    LineQueries,
    LogQueries,
    LookAlikeQueries,
    MergingQueries,
    MessageQueries,
    NodeQueries,
    OrganizationQueries,
    OrganizationLookAlikeQueries,
    PlaygroundQueries,
    ProjectQueries,
    RegisterQueries,
    SearchQueries,
    SegmentQueries,
    SilenceQueries,
    TelephonyQueries,
    TicketFlowQueries,
    TicketQueries,
    TrashQueries,
    UniversalQueries,
    ViewQueries,
    WebhookQueries,
):
    pass


@strawberry.type(description="Everything one can do.")
class Mutation(
    ActivityMutations,
    AvatarMutations,
    BoardMutations,
    BasketMutations,
    BulkMutations,
    CalendarFeedMutations,
    ConsentMutations,
    ContactingMutations,
    ContactMutations,
    CrmMutations,
    CustomFieldMutations,
    DiallingMutations,
    DialRequestMutations,
    DialTestMutations,
    DictionaryMutations,
    DuplicateMutations,
    ExportMutations,
    FileMutations,
    UploadMutations,
    IdentityMutations,
    ImportMutations,
    JobMutations,
    LineMutations,
    LoggedEventMutations,
    MergingMutations,
    MessageGatewayMutations,
    MessageMutations,
    MessageTemplateMutations,
    MessagesMutations,
    MissedCallMutations,
    NoteMutations,
    NotificationMutations,
    OrganizationMutations,
    PlanMutations,
    PlaygroundMutations,
    ProjectMutations,
    RelationMutations,
    SegmentMutations,
    SilenceMutations,
    TagMutations,
    TelephonyMutations,
    TicketCommentMutations,
    TicketFlowMutations,
    TicketMutations,
    TicketsMoveMutations,
    TrashMutations,
    UniversalMutations,
    ViewMutations,
    WebhookMutations,
    WrapUpMutations,
):
    pass


@strawberry.type(description="Everything one can be told as it happens.")
class Subscription(
    ActivityListSubscriptions,
    CallListSubscriptions,
    DiallingSubscriptions,
    ImportSubscriptions,
    JobSubscriptions,
    ListSubscriptions,
    MessageListSubscriptions,
    NotificationSubscriptions,
    RealtimeSubscriptions,
    SettingsSubscriptions,
    TicketListSubscriptions,
):
    pass


schema = Schema(
    query=Query,
    mutation=Mutation,
    subscription=Subscription,
    extensions=[FreshRights, Rates, ShowReads],
    execution_context_class=Assembler,
    config=StrawberryConfig(disable_field_suggestions=True, scalar_map=SCALARS),
)
