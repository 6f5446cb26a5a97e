import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { consoleScreens } from './console-screens.ts'

/** They need a one-time link, or stand for what is not there. */
const LEFT_OUT = [
  '/console/sign-in/invitation',
  '/console/sign-in/setup',
  '/console/sign-in/reset',
  '/console/[...missing]',
]

test('every page of the console is a screen', async () => {
  const files = await readdir('app/console', { recursive: true })
  const pages = files
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/console/${file}`.replace(/\/\([^)]*\)/g, '').replace(/\/page\.tsx$/, ''))
  const screens = consoleScreens({ running: '[id]', designed: '[id]' }).map(({ path }) => path)
  expect([...screens, ...LEFT_OUT].toSorted()).toEqual(pages.toSorted())
})
