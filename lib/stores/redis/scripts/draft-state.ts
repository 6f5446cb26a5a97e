/**
 * Lua: in which state a stored draft is, as `3.7`: its revision, and how often it was written. `` is none, and `?` one
 * that cannot be read.
 */
export const draftState = `
local function state_of(stored)
  if not stored then return '' end
  local readable, draft = pcall(cjson.decode, stored)
  if not readable or type(draft) ~= 'table' or type(draft.revision) ~= 'number' then return '?' end
  local writes = type(draft.writes) == 'number' and draft.writes or 0
  return string.format('%.0f.%.0f', draft.revision, writes)
end
`
