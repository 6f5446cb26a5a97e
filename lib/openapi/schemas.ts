import * as v from 'valibot'
import { CartChange } from '#lib/cart/change-cart'
import { CheckoutInput } from '#lib/checkout/checkout-input'
import { Choice } from '#lib/consent/answer-consent'
import { Batch } from '#lib/core/events/event'
import { Audience, Id } from '#lib/core/experiments/audience'
import { Experiment } from '#lib/core/experiments/definition'
import { DraftDefinition } from '#lib/core/experiments/draft'
import { ExperimentRecord } from '#lib/core/experiments/record'
import { DecisionView } from '#lib/decisions/decision-view'
import { PurgeInput } from '#lib/gateway/purge-input'
import { LiveMessageView } from '#lib/live/live-event'
import { LiveInput } from '#lib/live/live-input'
import { ChannelTestView } from '#lib/notices/channel-test-view'
import { InboxChange, InboxView } from '#lib/notices/inbox'
import { PreviewInput } from '#lib/preview/preview-input'
import { SettingsInput } from '#lib/publish/answer-settings'
import { ExperimentResource, ExperimentsView, FlatDraft } from '#lib/publish/experiments-view'
import { GoalsInput } from '#lib/publish/goals-input'
import { GoalsView } from '#lib/publish/goals-view'
import { AuditCheckView, AuditView, HistoryView, VersionView } from '#lib/publish/history-view'
import { PIECE_INPUTS } from '#lib/publish/piece-input'
import { PIECE_LISTS, PIECES } from '#lib/publish/piece-view'
import { ChangeOptions, PublishInput, ShipInput } from '#lib/publish/publish-input'
import { PreflightView, PublishView, ReportView } from '#lib/publish/publish-view'
import { RatioChangeInput } from '#lib/publish/ratio-change'
import { Settings } from '#lib/publish/settings'
import { AnalyticsView } from '#lib/results/answer-analytics'
import { ProgrammeView } from '#lib/results/programme-view'
import { ResultsView } from '#lib/results/results-view'
import { VitalsView } from '#lib/results/vitals-view'
import { ACCESS_SCHEMAS } from './access-shapes.ts'
import * as shapes from './shapes.ts'

const NewExperiment = v.strictObject({ id: Id, ...DraftDefinition.entries })

/** Every schema that the document names. Handlers parse with the same ones; `shapes.ts` has what they answer without one. */
export const SCHEMAS = {
  ...ACCESS_SCHEMAS,
  Analytics: AnalyticsView,
  Audience,
  AuditLog: AuditView,
  AuditCheck: AuditCheckView,
  SessionState: shapes.SessionState,
  Cart: shapes.Cart,
  CartChange,
  ChangeOptions,
  Checkout: CheckoutInput,
  ConsentChoice: Choice,
  Credentials: shapes.Credentials,
  CronAnswer: shapes.CronAnswer,
  Decisions: DecisionView,
  DraftProblem: v.object({
    ...shapes.Problem.entries,
    current: v.exactOptional(FlatDraft),
    changedBy: v.exactOptional(FlatDraft.entries.updated.entries.by),
    changedAt: v.exactOptional(v.string()),
  }),
  EventBatch: Batch,
  ExperimentRecord,
  Experiment: ExperimentResource,
  ExperimentPatch: v.strictObject(nullableEntries(DraftDefinition.entries)),
  Experiments: ExperimentsView,
  Flag: PIECES.flag,
  FlagInput: PIECE_INPUTS.flag,
  Flags: PIECE_LISTS.flag,
  Goals: GoalsView,
  GoalsInput,
  GraphqlAnswer: shapes.GraphqlAnswer,
  GraphqlRequest: shapes.GraphqlRequest,
  Group: PIECES.group,
  GroupInput: PIECE_INPUTS.group,
  Groups: PIECE_LISTS.group,
  Health: shapes.Health,
  History: HistoryView,
  Holdout: PIECE_LISTS.holdout,
  HoldoutInput: PIECE_INPUTS.holdout,
  Inbox: InboxView,
  ChannelTest: ChannelTestView,
  InboxChange,
  LinkToken: shapes.LinkToken,
  LiveExperiment: Experiment,
  LiveInput,
  LiveMessage: LiveMessageView,
  Member: shapes.Member,
  NewExperiment,
  OpenApi: shapes.OpenApi,
  Order: shapes.Order,
  Orders: shapes.Orders,
  Preflight: PreflightView,
  Preview: PreviewInput,
  PreviewLink: shapes.PreviewLink,
  Problem: shapes.Problem,
  Programme: ProgrammeView,
  Publish: PublishInput,
  Published: PublishView,
  PublishProblem: v.object({ ...shapes.Problem.entries, ...v.partial(ReportView).entries }),
  Purge: PurgeInput,
  RatioChange: RatioChangeInput,
  RatiosPublished: shapes.RatiosPublished,
  Refreshed: shapes.Refreshed,
  Registration: shapes.Registration,
  Results: ResultsView,
  Segment: PIECES.segment,
  Segments: PIECE_LISTS.segment,
  SegmentInput: PIECE_INPUTS.segment,
  Session: shapes.Session,
  Settings,
  SettingsPatch: SettingsInput,
  Ship: ShipInput,
  Slot: PIECES.slot,
  SlotInput: PIECE_INPUTS.slot,
  Slots: PIECE_LISTS.slot,
  Version: VersionView,
  Vitals: VitalsView,
} as const satisfies Readonly<Record<string, v.GenericSchema>>

export type SchemaName = keyof typeof SCHEMAS

/** In a merge patch every member may be left out, and null takes it away. */
function nullableEntries(entries: v.ObjectEntries): v.ObjectEntries {
  return Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => {
      const schema = 'wrapped' in entry ? (entry.wrapped as v.GenericSchema) : (entry as v.GenericSchema)
      return [name, v.exactOptional(v.nullable(schema))]
    }),
  )
}
