/** Where the site's code asks for a flag, and what it does by it. */
export type FlagReader = { readonly file: string; readonly does: string }

/** The flags that the code reads. A test compares it with the calls of `flag`, so it can be believed. */
export const flagReaders: Readonly<Record<string, FlagReader>> = {
  'stage-timings': {
    file: 'lib/request/describe-timings.ts',
    does: 'Answers tell how long each step of the way took, in the header Server-Timing',
  },
}
