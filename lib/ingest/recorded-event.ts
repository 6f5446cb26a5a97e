/** What is stored of an event, after everything was checked. `id` makes a repetition recognisable. */
export type RecordedEvent =
  | CountedEvent
  | {
      readonly kind: 'exposure'
      readonly id: string
      readonly experiment: string
      readonly variant: string
    }
  | {
      readonly kind: 'conversion'
      readonly id: string
      readonly goal: string
      /** In the smallest unit of the workspace's currency; 0 when the goal brings none. */
      readonly revenueMinor: number
    }

/** What the day's counters count: `path:<path>` for a page view, `event:<name>` for a custom event. */
export type CountedEvent = { readonly kind: 'count'; readonly id: string; readonly name: string }
