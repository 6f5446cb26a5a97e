import { appendAudit } from './append-audit.ts'

/**
 * Deletes the pending record of a publish that never became live, and says so in the audit log.
 *
 * KEYS: pending record · audit · its chain. ARGV: id of the publish · audit entry · length of the audit log.
 * Answers 1, or 0 when there is no such pending record.
 */
export const undoPublish = `#!lua flags=allow-key-locking
${appendAudit}
local text = redis.call('GET', KEYS[1])
if not text or cjson.decode(text).id ~= ARGV[1] then return 0 end
append_audit(KEYS[2], KEYS[3], ARGV[2], ARGV[3])
redis.call('DEL', KEYS[1])
return 1
`
