import { appendAudit } from './append-audit.ts'
import { draftState } from './draft-state.ts'

/**
 * Makes a pending publish history, whole and once: whoever comes second finds no pending record of that id any more.
 * What is large, and what must be the same whoever commits, comes from the record itself.
 *
 * KEYS: pending record · history · documents by version · last published · records · audit · answer ·
 * drafts · chain of the audit log.
 * ARGV: id of the publish · JSON text, `CommitForRedis`. Answers 1, or 0 when there is no such pending record.
 *
 * A script is not undone when a command in it fails, so what can fail on a key of another kind comes first.
 */
export const commitPublish = `#!lua flags=allow-key-locking
${draftState}
${appendAudit}
local text = redis.call('GET', KEYS[1])
if not text then return 0 end
local pending = cjson.decode(text)
if pending.id ~= ARGV[1] then return 0 end
local commit = cjson.decode(ARGV[2])

redis.call('LPUSH', KEYS[2], unpack(commit.history))
redis.call('LTRIM', KEYS[2], 0, commit.keep.history - 1)
redis.call('HSET', KEYS[3], unpack(pending.documents))
redis.call('SET', KEYS[4], pending.last)
if #pending.records > 0 then redis.call('HSET', KEYS[5], unpack(pending.records)) end
for _, entry in ipairs(commit.audit) do append_audit(KEYS[6], KEYS[9], entry, commit.keep.audit) end
if pending.answer ~= '' then redis.call('SET', KEYS[7], pending.answer, 'EX', commit.keep.answerSeconds) end

local id, state, draft, record = unpack(pending.draft)
if id and state_of(redis.call('HGET', KEYS[8], id)) == state then
  redis.call('HSET', KEYS[8], id, draft)
  if record ~= '' then redis.call('HSET', KEYS[5], id, record) end
end

local versions = redis.call('HKEYS', KEYS[3])
if #versions > commit.keep.documents then
  table.sort(versions, function(a, b) return tonumber(a) > tonumber(b) end)
  redis.call('HDEL', KEYS[3], unpack(versions, commit.keep.documents + 1))
end

redis.call('DEL', KEYS[1])
return 1
`
