import * as v from 'valibot'

const MOST = 100

const names = v.optional(
  v.pipe(v.array(v.pipe(v.string(), v.regex(/^[\w:.-]{1,64}$/))), v.maxLength(MOST)),
  [],
)

/** What a purge names: tags that origins gave, and whole services. */
export const PurgeInput = v.pipe(
  v.strictObject({ tags: names, services: names }),
  v.check(({ tags, services }) => tags.length + services.length > 0, 'Name a tag or a service'),
)
