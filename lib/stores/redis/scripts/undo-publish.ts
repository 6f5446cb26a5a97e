/**
 * Deletes the pending record of a publish that never became live, and says so in the audit log.
 *
 * KEYS: pending record · audit. ARGV: id of the publish · audit entry · length of the audit log.
 * Answers 1, or 0 when there is no such pending record.
 */
export const undoPublish = `#!lua flags=allow-key-locking
local text = redis.call('GET', KEYS[1])
if not text or cjson.decode(text).id ~= ARGV[1] then return 0 end
redis.call('LPUSH', KEYS[2], ARGV[2])
redis.call('LTRIM', KEYS[2], 0, ARGV[3] - 1)
redis.call('DEL', KEYS[1])
return 1
`
