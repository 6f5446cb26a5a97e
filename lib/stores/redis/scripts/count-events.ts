import { countedCalls } from './counted-calls.ts'
import { dayCounters } from './day-counters.ts'
import { exactSums } from './exact-sums.ts'

/**
 * Counts what belongs to nobody: events of somebody who must not be recognised, and batches that were dropped. No state of
 * theirs is kept, only the ids of the events for an hour or two (their tracker keeps nothing, so it repeats them within a
 * page's life), and no more of them than `mostIds` an hour: later ones count, but their repetitions are not recognised.
 *
 * KEYS: event ids of this hour · of the last · the day. ARGV: one JSON text, `CountsForRedis`. Answers how many were new.
 * At most 7 commands; 2 or 3 when no event has an id.
 */
export const countEvents = `#!lua flags=allow-key-locking
${countedCalls}
${exactSums}
${dayCounters}
local batch = cjson.decode(ARGV[1])
local ids, known, added, fresh = {}, {}, {}, 0
for index, event in ipairs(batch.events) do ids[index] = event.id end
local this = #ids > 0 and call('SMISMEMBER', KEYS[1], unpack(ids)) or {}
local last = #ids > 0 and call('SMISMEMBER', KEYS[2], unpack(ids)) or {}

local day = newDay(KEYS[3])
for index, event in ipairs(batch.events) do
  if not event.id or (this[index] == 0 and last[index] == 0 and not known[event.id]) then
    if event.id then
      known[event.id] = true
      added[#added + 1] = event.id
    end
    for _, name in ipairs(event.names) do count(day, name, 1, event.isYesterday) end
    for _, name in ipairs(event.histograms or {}) do observe(day, name, event.bucket, event.isYesterday) end
    for _, timing in ipairs(event.timings or {}) do observe(day, timing.name, timing.bucket, event.isYesterday) end
    fresh = fresh + 1
  end
end
if fresh == 0 then return 0 end
readDay(day)

local hour, held = string.match(day.found['~ids'] or '', '^(%d+):(%d+)$')
local isNewHour = tonumber(hour) ~= batch.hour
held = isNewHour and 0 or tonumber(held)
local more = {}
if #added > 0 and held < batch.keep.mostIds then
  call('SADD', KEYS[1], unpack(added))
  if isNewHour then call('EXPIRE', KEYS[1], batch.keep.seenSeconds) end
  more['~ids'] = integer(batch.hour) .. ':' .. integer(held + #added)
end
writeDay(day, batch.keep.daySeconds, more)
return fresh
`
