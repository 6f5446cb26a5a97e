import { MAX_PAGES_PER_PATH } from '../codes-of.ts'
import { countPages } from '../count-pages.ts'
import type { Finding } from '../finding.ts'
import { distinctPaths } from './distinct-paths.ts'
import { type LintContext, listNames, toError } from './lint-context.ts'
import { type GroupPlan, MAX_COUNTED, planGroup } from './plan-group.ts'

/** Paths that would need more pages than they may have, with what to do about it in numbers. */
export function lintPages({ compiled, site }: LintContext): readonly Finding[] {
  return distinctPaths(site).flatMap(({ path, slots }) => {
    const pages = countPages(compiled, slots, site.markets, MAX_COUNTED)
    if (pages <= MAX_PAGES_PER_PATH) return []
    const need = `${path} would need ${tell(pages)} pages, and a path may have ${MAX_PAGES_PER_PATH}`
    const advice = adviseOn(planGroup(compiled, slots, site.markets))
    return [toError('too-many-pages', '/experiments', `${need}. ${advice}`)]
  })
}

function adviseOn(plan: GroupPlan): string {
  switch (plan.kind) {
    case 'group':
      return `Put ${listNames(plan.ids)} into one exclusion group, each with a range of its own: then it needs ${plan.pages}`
    case 'fewer':
      return `Even with all of its ${plan.running} experiments in one exclusion group it would need ${tell(plan.pages)}: at most ${plan.atOnce} of them can run at once, in one group. Pause or stop the others`
    case 'rules':
      return `Its markets and the rules of its slots alone need ${tell(plan.pages)}: take rules out`
  }
}

function tell(pages: number): string {
  return pages < MAX_COUNTED ? pages.toLocaleString('en') : `more than ${MAX_COUNTED.toLocaleString('en')}`
}
