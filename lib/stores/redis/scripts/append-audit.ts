import { sha256 } from './sha256.ts'

/**
 * Lua: adds an entry to the audit log and chains it: it carries the hash of the entry before it, and its own, SHA-256 of
 * that hash and its text. What is cut off at the old end leaves its hash behind, as the anchor of the oldest that is kept.
 *
 * `append_audit(log, chain, text, keep)`: a list · a hash with `head` and `anchor` · canonical JSON of an entry · how many
 * are kept.
 */
export const appendAudit = `
${sha256}
local function append_audit(log, chain, text, keep)
  -- A Redis without the library of bits keeps its log all the same: nothing may fail because of the chain.
  if not pcall(function() return bit.tohex(0) end) then
    redis.call('LPUSH', log, text)
    redis.call('LTRIM', log, 0, keep - 1)
    return
  end
  local previous = redis.call('HGET', chain, 'head') or string.rep('0', 64)
  local hash = sha256(previous .. text)
  local links = ',"previous":"' .. previous .. '","hash":"' .. hash .. '"}'
  redis.call('LPUSH', log, string.sub(text, 1, -2) .. links)
  redis.call('HSET', chain, 'head', hash)
  if redis.call('LLEN', log) <= tonumber(keep) then return end
  local anchor = string.match(redis.call('LINDEX', log, keep), '"hash":"(%x+)"}$')
  if anchor then redis.call('HSET', chain, 'anchor', anchor) end
  redis.call('LTRIM', log, 0, keep - 1)
end
`

/** KEYS: audit log · its chain. ARGV: the entry · how many are kept. Answers 1. */
export const recordAuditScript = `#!lua flags=allow-key-locking
${appendAudit}
append_audit(KEYS[1], KEYS[2], ARGV[1], ARGV[2])
return 1
`
