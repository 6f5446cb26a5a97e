/** Lua for whole numbers in the 64 signs of base64url, of a fixed length: five of them hold 34 years of seconds. */
export const compactNumbers = `
local SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

local function pack(number, length)
  local text = ''
  for _ = 1, length do
    local digit = number % 64
    text = string.sub(SIGNS, digit + 1, digit + 1) .. text
    number = (number - digit) / 64
  end
  return text
end

local function unpackNumber(text)
  local number = 0
  for index = 1, #text do number = number * 64 + string.find(SIGNS, string.sub(text, index, index), 1, true) - 1 end
  return number
end

local function hasBit(number, bit)
  return math.floor(number / bit) % 2 == 1
end
`
