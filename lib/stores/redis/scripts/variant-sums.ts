import { PURCHASE } from '#lib/core/events/event'

/**
 * Lua for the running sums of one experiment, a hash of `<variant>:visitors`, `<variant>:goal:<goal>`,
 * `<variant>:revenue` and `<variant>:revenue2`; `~goals` lists the goals reached so far, at most 62 (a goal is one
 * character in a visitor's state), so that invented names cannot fill the memory. The purchase has a sign of its own
 * and always finds a place, and whoever has reached eight goals brings in no further name. Needs `exactSums`.
 */
export const variantSums = `
local GOAL_SIGNS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
local PURCHASE, PURCHASE_SIGN = '${PURCHASE}', '!'
local MAX_OWN_GOALS = 8

local function readSums(key, variant, goals)
  local fields = { '~', '~goals', variant .. ':visitors', variant .. ':revenue', variant .. ':revenue2' }
  for _, goal in ipairs(goals) do fields[#fields + 1] = variant .. ':goal:' .. goal end
  local found, values = redis.call('HMGET', key, unpack(fields)), {}
  for at, field in ipairs(fields) do values[field] = found[at] or '0' end
  return { values = values, marker = found[1], goals = found[2] or '', changed = {}, count = 0 }
end

local function put(sums, field, value)
  if not sums.changed[field] then sums.count = sums.count + 1 end
  sums.values[field] = value
  sums.changed[field] = true
end

-- nil when there is no place left
local function signOf(sums, state, goal)
  if goal == PURCHASE then return PURCHASE_SIGN end
  local position = 0
  for name in string.gmatch(sums.goals, '[^,]+') do
    position = position + 1
    if name == goal then return string.sub(GOAL_SIGNS, position, position) end
  end
  if position >= #GOAL_SIGNS or #state.goals >= MAX_OWN_GOALS then return nil end
  sums.goals = sums.goals == '' and goal or sums.goals .. ',' .. goal
  put(sums, '~goals', sums.goals)
  return string.sub(GOAL_SIGNS, position + 1, position + 1)
end

-- whether the goal found a place
local function convert(sums, state, event)
  local sign = signOf(sums, state, event.goal)
  if sign and not string.find(state.goals, sign, 1, true) then
    local field = state.variant .. ':goal:' .. event.goal
    state.goals = state.goals .. sign
    put(sums, field, integer(tonumber(sums.values[field]) + 1))
    state.changed = true
  end
  if event.revenue > 0 then
    local revenue, squares = state.variant .. ':revenue', state.variant .. ':revenue2'
    put(sums, revenue, addProduct(sums.values[revenue], event.revenue, 1))
    put(sums, squares, addProduct(sums.values[squares], event.revenue, 2 * state.revenue + event.revenue))
    state.revenue = state.revenue + event.revenue
    state.changed = true
  end
  return sign ~= nil
end
`
