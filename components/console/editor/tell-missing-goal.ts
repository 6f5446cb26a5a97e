import type { EditorSite } from '#lib/drafts/editor-view'

/** Why a goal would count nothing, or nothing yet; null for one that is there. */
export function tellMissingGoal(
  key: string,
  { goals, areGoalsDeclared }: Pick<EditorSite, 'goals' | 'areGoalsDeclared'>,
): string | null {
  if (goals.some((goal) => goal.key === key)) return null
  return areGoalsDeclared
    ? 'This goal is not declared, so nothing counts for it. Declare it in the settings, or choose another.'
    : 'Nothing of this name was sent lately. Check that the site sends it.'
}
