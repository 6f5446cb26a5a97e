/** Experiments of which a user's text holds a state; the one written longest ago goes first. */
const MOST_STATES = 40

/**
 * Lua for what is kept of a user, who is one unit in the experiments that go by user, whatever devices they come from: a
 * text with a line for each, `<experiment><state>` as in `visitorState`, but all goals in place and the line written last
 * at the end. A text and not a hash, because it is read and written together with the visitor's last day, and SET brings
 * its own expiry. Needs `visitorState`.
 */
export const userState = `
local MOST_STATES = ${MOST_STATES}

-- the states by place in the batch, and the lines of all others
local function readUser(text, experiments)
  local states, lines, places = {}, {}, {}
  for index, experiment in ipairs(experiments) do
    if experiment.isByUser then places[experiment.short] = index end
  end
  for line in string.gmatch(text or '', '[^\\n]+') do
    local index = places[string.sub(line, 1, 4)]
    if index then states[index] = toState(string.sub(line, 5)) else lines[#lines + 1] = line end
  end
  return states, lines
end

local function isUserChanged(states, experiments)
  for index, experiment in ipairs(experiments) do
    if experiment.isByUser and states[index] and states[index].changed then return true end
  end
  return false
end

-- a visitor whose unit is a user's counts nowhere as long as nobody says whose
local function dropMoved(events, experiments, moved)
  for _, event in ipairs(events) do
    if event.kind == 'exposure' and moved[event.experiment] then event.kind = 'count' end
    for at = #(event.shown or {}), 1, -1 do
      if moved[event.shown[at].experiment] then table.remove(event.shown, at) end
    end
  end
end

local function userText(states, lines, experiments)
  local all = { unpack(lines) }
  for index, experiment in ipairs(experiments) do
    local state = experiment.isByUser and states[index]
    if state then all[#all + 1] = experiment.short .. stateText(state, #state.goals) end
  end
  return table.concat(all, '\\n', math.max(1, #all - MOST_STATES + 1))
end
`
