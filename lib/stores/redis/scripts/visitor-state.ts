/**
 * Lua for what is kept of a visitor in the hash of their shard. Everything is short, so that the hash stays in Redis'
 * compact form (values to 64 bytes); `~` is the day on which its expiry was last put off.
 *
 * `<visitor>` is the record: first day (3), twice the last day + whether the day before it was one too (3), page views,
 * and after a comma the revenue so far: what a later exposure takes as its covariates.
 *
 * `<visitor><experiment>` is frozen at the first exposure, so that later conversions count in the same cells: variant
 * (3, `!!!` once a second one was seen), second of the exposure (5, `-----` while only vitals were counted), device,
 * returning and channel (1), country (2), market (3), flags (1: a bit for each vital, 32 for the purchase), epoch; then,
 * each after a comma and left out at the end when empty: page views and revenue before, goals (4 each), revenue since.
 * Goals beyond the sixth stand in `<visitor><experiment>+`. `><user>` instead says that the visitor has signed in: what
 * was counted of them here has moved to that user's text, see `userState`.
 */
export const visitorState = `
local MIXED, UNSEEN, PURCHASED, MOVED = '!!!', '-----', 32, '>'
-- 2020-01-01: five signs hold the seconds until 2054
local FIRST_SECOND = 1577836800
local GOAL_LENGTH, GOALS_BESIDE, MOST_GOALS = 4, 24, 20

local function toRecord(text)
  local first, last, views, revenue = string.match(text or '', '^(...)(...)(%d+),?(%d*)$')
  if not first then return nil end
  last = unpackNumber(last)
  return {
    first = unpackNumber(first), last = math.floor(last / 2), hasDayBefore = last % 2 == 1,
    views = tonumber(views), revenue = tonumber(revenue) or 0,
  }
end

local function recordText(record)
  local text = pack(record.first, 3) .. pack(record.last * 2 + (record.hasDayBefore and 1 or 0), 3) .. integer(record.views)
  return record.revenue > 0 and text .. ',' .. integer(record.revenue) or text
end

local function toState(text, more)
  local variant, since, mix, country, market, flags, rest = string.match(text or '', '^(...)(.....)(.)(..)(...)(.)(.*)$')
  if not variant or string.sub(variant, 1, 1) == MOVED then return nil end
  local epoch, preViews, preRevenue, goals, revenue = string.match(rest, '^(%d+),?(%d*),?(%d*),?([%w_-]*),?(%d*)$')
  mix = unpackNumber(mix)
  return {
    variant = variant, since = since ~= UNSEEN and FIRST_SECOND + unpackNumber(since) or nil, country = country, market = market,
    channel = mix % 8, isReturning = math.floor(mix / 8) % 2 == 1, device = math.floor(mix / 16),
    flags = unpackNumber(flags), epoch = tonumber(epoch), preViews = tonumber(preViews) or 0,
    preRevenue = tonumber(preRevenue) or 0, goals = goals .. (more or ''), revenue = tonumber(revenue) or 0,
  }
end

local function stateText(state, goalsBeside)
  local function some(number) return number > 0 and integer(number) or '' end
  local mix = state.device * 16 + (state.isReturning and 8 or 0) + state.channel
  local text = table.concat({
    integer(state.epoch), some(state.preViews), some(state.preRevenue), string.sub(state.goals, 1, goalsBeside), some(state.revenue),
  }, ',')
  return state.variant .. (state.since and pack(state.since - FIRST_SECOND, 5) or UNSEEN) .. pack(mix, 1) .. state.country ..
    state.market .. pack(state.flags, 1) .. string.gsub(text, ',+$', '')
end

local function readVisitor(key, visitor, experiments)
  local fields, states = { '~', visitor }, {}
  for _, experiment in ipairs(experiments) do
    fields[#fields + 1] = visitor .. experiment.short
    fields[#fields + 1] = visitor .. experiment.short .. '+'
  end
  local found, moved = call('HMGET', key, unpack(fields)), {}
  for index = 1, #experiments do
    local text = found[2 * index + 1]
    states[index] = toState(text, found[2 * index + 2])
    moved[index] = text and string.sub(text, 1, 1) == MOVED or nil
  end
  return toRecord(found[2]), states, found[1], moved
end

-- states of experiments by user belong to the user, if there is one; those that have just moved leave a trace
local function writeVisitor(key, batch, record, states, marker, left)
  local values = {}
  local function set(field, value)
    values[#values + 1] = field
    values[#values + 1] = value
  end
  if record and record.changed then set(batch.visitor, recordText(record)) end
  for index, experiment in ipairs(batch.experiments) do
    local state = not (batch.user and experiment.isByUser) and states[index]
    if left[index] then
      set(batch.visitor .. experiment.short, MOVED .. batch.user)
      if #left[index].goals > GOALS_BESIDE then set(batch.visitor .. experiment.short .. '+', '') end
    elseif state and state.changed then
      set(batch.visitor .. experiment.short, stateText(state, GOALS_BESIDE))
      local more = string.sub(state.goals, GOALS_BESIDE + 1)
      if more ~= '' then set(batch.visitor .. experiment.short .. '+', more) end
    end
  end
  if #values == 0 then return end
  local isDue = marker ~= integer(batch.today)
  if isDue then set('~', integer(batch.today)) end
  call('HSET', key, unpack(values))
  if isDue then call('EXPIRE', key, batch.keep.stateSeconds) end
end
`
