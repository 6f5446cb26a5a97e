import { attribution } from './attribution.ts'
import { compactNumbers } from './compact-numbers.ts'
import { countedCalls } from './counted-calls.ts'
import { dayCounters } from './day-counters.ts'
import { exactSums } from './exact-sums.ts'
import { experimentNames } from './experiment-names.ts'
import { experimentSums } from './experiment-sums.ts'
import { mergeStates } from './merge-states.ts'
import { seenEvents } from './seen-events.ts'
import { sessions } from './sessions.ts'
import { userState } from './user-state.ts'
import { visitorState } from './visitor-state.ts'

/**
 * Records a batch of one known visitor, atomically: event ids not seen before, sessions and counters of the day, the first
 * exposure to each experiment, conversions after it, revenue, vitals. The events come in the order of their times.
 *
 * KEYS: the visitor's last day · their shard · the day · the day's sums · their user's text, if the batch names a user ·
 * the first day of each experiment. ARGV: one JSON text, `BatchForRedis`. Answers how many new conversions found no place
 * among the goals; with a user that and the user's text. A batch that `links` may be empty: then it only makes one unit of
 * the visitor and the user.
 *
 * Commands: GET and SET for the last day, HMGET and HSET for the shard, the day and the sums: 8, however many events and
 * experiments there are; with a user MGET for GET, and one SET: 9. Every key gets its expiry in the call that makes it, the
 * shard anew each day: 12 at most. What is left of them notes first days of experiments, one each; those that find no room
 * are noted by a later batch.
 */
export const recordBatch = `#!lua flags=allow-key-locking
${countedCalls}
${exactSums}
${compactNumbers}
${seenEvents}
${dayCounters}
${visitorState}
${userState}
${sessions}
${experimentNames}
${experimentSums}
${attribution}
${mergeStates}
local MOST_COMMANDS = 12
local batch = cjson.decode(ARGV[1])

local texts = batch.user and call('MGET', KEYS[1], KEYS[5]) or { call('GET', KEYS[1]) }
local session, ids = toSeen(texts[1])

local function answer(placeless)
  return batch.user and { placeless, texts[2] or '' } or placeless
end

local fresh
fresh, ids = freshEvents(batch.events, ids, batch.digestLength, batch.keep.ids)
if #fresh == 0 and not batch.links then return answer(0) end

local record, states, marker, moved = readVisitor(KEYS[2], batch.visitor, batch.experiments)
record = record or { first = batch.today, last = 0, hasDayBefore = false, views = 0, revenue = 0 }

-- what the device was counted as, where it is a user who counts
local left, known, lines = {}, {}, {}
if batch.user then
  known, lines = readUser(texts[2], batch.experiments)
  for index, experiment in ipairs(batch.experiments) do
    if experiment.isByUser then
      left[index], states[index] = states[index], unitOf(states[index], known[index])
    end
  end
else
  dropMoved(fresh, batch.experiments, moved)
end

local day = newDay(KEYS[3])
for _, event in ipairs(fresh) do
  for _, name in ipairs(event.names) do count(day, name, 1, event.isYesterday) end
  for _, name in ipairs(event.histograms or {}) do observe(day, name, event.bucket, event.isYesterday) end
  for _, timing in ipairs(event.timings or {}) do observe(day, timing.name, timing.bucket, event.isYesterday) end
  if event.visit then session = visit(day, session, record, event, batch.today) end
  if event.kind == 'exposure' then
    event.channel, event.isReturning = session and session.channel or 0, record.first < (event.isYesterday and batch.today - 1 or batch.today)
    event.preViews, event.preRevenue = record.views, record.revenue
  elseif event.kind == 'conversion' and event.revenue > 0 then
    record.revenue, record.changed = math.min(record.revenue + event.revenue, 1e9), true
  end
  if session and event.isActivity then session.at = math.max(session.at, event.at) end
end

local sums, exposures, isSummed = newSums(KEYS[4]), {}, false
for index, own in pairs(left) do
  if known[index] then
    wantCells(sums, batch, index, own)
    wantCells(sums, batch, index, known[index])
    isSummed = true
  end
end
for _, event in ipairs(fresh) do
  if event.kind == 'exposure' then
    exposures[event.experiment] = exposures[event.experiment] or event
    wantCells(sums, batch, event.experiment, states[event.experiment], event.isYesterday, exposures[event.experiment])
    isSummed = true
  elseif event.kind == 'conversion' then
    for index = 1, #batch.experiments do
      if exposures[index] or (states[index] and states[index].since) then
        wantCells(sums, batch, index, states[index], event.isYesterday, exposures[index])
        isSummed = true
      end
    end
  elseif event.kind == 'vital' then
    for _, shown in ipairs(event.shown) do
      local experiment = batch.experiments[shown.experiment]
      want(sums, experiment.name .. '.~')
      want(sums, (vitalField(experiment, states[shown.experiment], shown.variant, event)))
      isSummed = true
    end
  end
end
if isSummed then readSums(sums) end

for index, own in pairs(left) do
  states[index] = merge(sums, batch, index, own, known[index])
  states[index].changed = true
end

local placeless = 0
for _, event in ipairs(fresh) do
  if event.kind == 'exposure' then
    expose(sums, batch, states, event)
  elseif event.kind == 'conversion' then
    local isPlaced = true
    for index = 1, #batch.experiments do
      if states[index] then isPlaced = convert(sums, batch, index, states[index], event) and isPlaced end
    end
    if not isPlaced then placeless = placeless + 1 end
  elseif event.kind == 'vital' then
    for _, shown in ipairs(event.shown) do observeVital(sums, batch, states, event, shown) end
  end
end

if #day.order > 0 then readDay(day) end
if #fresh > 0 then writeSeen(KEYS[1], session, ids, batch.keep.seenSeconds) end
writeVisitor(KEYS[2], batch, record, states, marker, left)
if batch.user and isUserChanged(states, batch.experiments) then
  texts[2] = userText(states, lines, batch.experiments)
  call('SET', KEYS[5], texts[2], 'EX', batch.keep.stateSeconds)
end
if #day.order > 0 then writeDay(day, batch.keep.daySeconds) end

local spare = MOST_COMMANDS - commandCount() - 2
for index, experiment in ipairs(batch.experiments) do
  local names = isSummed and sums.names[experiment.name]
  if names and names.epochs ~= '' and not names.isNoted and spare > 0 then
    call('SET', KEYS[(batch.user and 5 or 4) + index], integer(batch.today - 1), 'EX', batch.keep.sumsSeconds, 'NX')
    names.isNoted, names.changed = true, true
    spare = spare - 1
  end
end
if isSummed then writeSums(sums, batch.keep.sumsSeconds) end
return answer(placeless)
`
