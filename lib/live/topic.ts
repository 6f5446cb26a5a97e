import * as v from 'valibot'
import { Id } from '#lib/core/experiments/audience'

const PLAIN = ['events', 'experiments', 'inbox'] as const

/** Where something is told: what visitors do, the list of experiments, the inbox, or one experiment. */
export type Topic = (typeof PLAIN)[number] | `experiment:${string}`

/** Null for what is no topic. */
export function parseTopic(text: string | null): Topic | null {
  const plain = PLAIN.find((name) => name === text)
  if (plain !== undefined) return plain
  const id = text?.startsWith('experiment:') ? text.slice('experiment:'.length) : ''
  return v.is(Id, id) ? `experiment:${id}` : null
}

/** The experiment that a topic is about. */
export function experimentOf(topic: Topic): string | null {
  return topic.startsWith('experiment:') ? topic.slice('experiment:'.length) : null
}
