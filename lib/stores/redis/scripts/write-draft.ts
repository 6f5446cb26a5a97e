import { appendAudit } from './append-audit.ts'
import { draftState } from './draft-state.ts'

/**
 * Compare and set. A draft is written over exactly the state that its writer read; a new one counts on from the last
 * revision of one that was removed, so that no revision is used for two drafts.
 *
 * KEYS: drafts · last revisions of removed ones · audit log · removed drafts, whole · chain of the audit log.
 * ARGV: id · the state that must stand there, '' for none, `*` for any · the new draft, or '' to remove it · its
 * revision · the audit log's entry or '' · JSON text, how many entries of audit log and bin are kept · when.
 * Answers {1}; {0, what stands there}; {2, revision of the removed one} when the new revision was used before.
 */
export const writeDraft = `#!lua flags=allow-key-locking
${draftState}
${appendAudit}
local keep = cjson.decode(ARGV[6])
local stored = redis.call('HGET', KEYS[1], ARGV[1])
local state = state_of(stored)
if ARGV[2] ~= '*' and state ~= ARGV[2] then return {0, stored or ''} end
if ARGV[3] ~= '' then
  local removed = redis.call('HGET', KEYS[2], ARGV[1])
  if removed and not stored and tonumber(removed) >= tonumber(ARGV[4]) then return {2, removed} end
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
elseif stored then
  redis.call('HDEL', KEYS[1], ARGV[1])
  local revision = string.match(state, '^%d+')
  if revision then redis.call('HSET', KEYS[2], ARGV[1], revision) end
  redis.call('LPUSH', KEYS[4], cjson.encode({ id = ARGV[1], at = ARGV[7], draft = stored }))
  redis.call('LTRIM', KEYS[4], 0, keep.bin - 1)
end
if ARGV[5] ~= '' then append_audit(KEYS[3], KEYS[5], ARGV[5], keep.audit) end
return {1, ''}
`
