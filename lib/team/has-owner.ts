import { readMembers } from './read-members.ts'

/** Whether the workspace has an owner already; while Redis does not answer, it is taken to have none. */
export async function hasOwner(): Promise<boolean> {
  const members = await readMembers().catch(() => [])
  return members.some(({ role }) => role === 'owner')
}
