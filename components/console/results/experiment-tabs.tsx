'use client'

import { usePathname } from 'next/navigation'
import { TabLinks } from '#components/ui/tab-links'

const TABS = [
  ['Results', ''],
  ['Design', '/edit'],
  ['Preview', '/preview'],
  ['Report', '/report'],
] as const

/** The views of an experiment. A layout does not know which of its pages is shown: the browser does. */
export function ExperimentTabs({ path }: { readonly path: string }) {
  const current = usePathname()
  const tabs = TABS.map(([label, end]) => ({ label, href: path + end, current: current === path + end }))
  return <TabLinks label="Views of the experiment" tabs={tabs} />
}
