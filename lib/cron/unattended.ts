/** Nobody is there to be asked, and time goes on: edits from outside are adopted, and there is nothing to confirm. */
export const UNATTENDED = {
  by: { sub: 'schedule', name: 'Schedule' },
  requestId: null,
  outside: 'adopt',
  confirmed: 'all',
} as const
