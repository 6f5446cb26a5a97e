import { appendAudit } from './append-audit.ts'

/**
 * Replaces the settings if they are still at the revision that was read, with the audit log's entry in the same step.
 *
 * KEYS: settings · audit log · its chain. ARGV: revision, 0 where nothing is stored · the new settings · the entry · length of the
 * audit log. Answers 1, or 0 when nothing was changed.
 */
export const writeSettings = `#!lua flags=allow-key-locking
${appendAudit}
local stored = redis.call('GET', KEYS[1])
local revision = stored and cjson.decode(stored).revision or 0
if string.format('%.0f', revision) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
append_audit(KEYS[2], KEYS[3], ARGV[3], ARGV[4])
return 1
`
