import type { Post } from '#lib/content/post'
import { aBlanketFromTheDike } from './journal/a-blanket-from-the-dike.ts'
import { elevenHoursOnTheBreakwater } from './journal/eleven-hours-on-the-breakwater.ts'
import { readingTheTide } from './journal/reading-the-tide.ts'

/** The articles that a fresh install begins with, newest first. */
export const journal: readonly Post[] = [readingTheTide, aBlanketFromTheDike, elevenHoursOnTheBreakwater]
