/**
 * Lua that makes one unit of what a device was counted as before its visitor signed in, and of what their user was
 * counted as. Needs `attribution`.
 *
 * The earlier exposure stays, with its segments, its epoch and its covariates; the later one is subtracted, and its goals
 * and revenue are added to the earlier one's cells, so that Σx² is that of one unit. Two variants are one mixed unit. The
 * changes are booked on the day of signing in; histograms of vitals keep both.
 */
export const mergeStates = `
local function isCounted(state)
  return state.since and state.variant ~= MIXED
end

-- a goal that both reached counts once
local function absorb(sums, batch, index, state, other)
  local goals, isBuyer = {}, hasBit(other.flags, PURCHASED) and not hasBit(state.flags, PURCHASED)
  for at = 1, #other.goals, GOAL_LENGTH do
    local goal, isKnown = string.sub(other.goals, at, at + GOAL_LENGTH - 1), false
    for own = 1, #state.goals, GOAL_LENGTH do isKnown = isKnown or string.sub(state.goals, own, own + GOAL_LENGTH - 1) == goal end
    if not isKnown then goals[#goals + 1] = goal end
  end
  local experiment = batch.experiments[index]
  noteCells(sums, experiment, state)
  eachCell(sums, experiment, state, batch.markets, false, function(cell, isAll)
    for _, goal in ipairs(goals) do addGoal(cell, goal, state, 1) end
    if isBuyer then addGoal(cell, batch.purchase, state, 1) end
    if other.revenue > 0 then addRevenue(cell, isAll, state, other.revenue) end
  end)
  state.goals, state.revenue = state.goals .. table.concat(goals), state.revenue + other.revenue
  if isBuyer then state.flags = state.flags + PURCHASED end
end

local function uniteVitals(state, other)
  for metric = 0, #VITALS - 1 do
    if hasBit(other.flags, 2 ^ metric) and not hasBit(state.flags, 2 ^ metric) then state.flags = state.flags + 2 ^ metric end
  end
end

-- of what the device was counted as and what the user was, the one that stays
local function unitOf(own, known)
  if not (own and known) then return own or known end
  return (not known.since or (own.since and own.since < known.since)) and own or known
end

local function merge(sums, batch, index, own, known)
  if not known then return own end
  local state = unitOf(own, known)
  local other = state == own and known or own
  uniteVitals(state, other)
  if not other.since then return state end
  if state.variant == MIXED and other.variant == MIXED then
    countMixed(sums, batch, index, other, -1)
  elseif state.variant ~= other.variant then
    if state.variant ~= MIXED and other.variant ~= MIXED then countMixed(sums, batch, index, state, 1) end
    if isCounted(state) then subtract(sums, batch, index, state, false) end
    if isCounted(other) then subtract(sums, batch, index, other, false) end
    state.variant = MIXED
  else
    subtract(sums, batch, index, other, false)
    absorb(sums, batch, index, state, other)
  end
  return state
end
`
