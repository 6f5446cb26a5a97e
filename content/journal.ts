import type { Post } from '#lib/content/post'
import { typesetText } from '#lib/core/shop/typeset-french'
import { aBlanketFromTheDike } from './journal/a-blanket-from-the-dike.ts'
import { aPanForFortyYears } from './journal/a-pan-for-forty-years.ts'
import { elevenHoursOnTheBreakwater } from './journal/eleven-hours-on-the-breakwater.ts'
import { readingTheTide } from './journal/reading-the-tide.ts'
import { whatSaltDoesToBrass } from './journal/what-salt-does-to-brass.ts'

/** The articles that a fresh install begins with, newest first. */
export const journal: readonly Post[] = [
  whatSaltDoesToBrass,
  readingTheTide,
  aBlanketFromTheDike,
  elevenHoursOnTheBreakwater,
  aPanForFortyYears,
].map((post) => ({ ...post, text: typesetText(post.text) }))
