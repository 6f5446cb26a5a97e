import type { PublishAction } from '#lib/publish/publication'

/** What a version was published for, as a heading says it. */
export const ACTION_WORDS: Readonly<Record<PublishAction, string>> = {
  publish: 'Published',
  ratios: 'Ratios changed',
  bandit: 'Ratios moved by the bandit',
  pause: 'Paused',
  resume: 'Resumed',
  stop: 'Stopped',
  ship: 'Shipped',
  piece: 'Changed',
  rollback: 'Rolled back',
  'scheduled-end': 'Ended by schedule',
  retention: 'Cleared away',
  adopt: 'Outside edit kept',
  'outside-edit': 'Edited outside',
}
