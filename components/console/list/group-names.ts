import type { Group } from '#lib/core/experiments/group-of'

/** Groups of the list as people read them. */
export const GROUP_NAMES: Readonly<Record<Group, string>> = {
  'needs-you': 'Needs you',
  running: 'Running',
  scheduled: 'Scheduled',
  draft: 'Drafts',
  decided: 'Decided',
}
