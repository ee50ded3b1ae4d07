-- Requests of one case for wrk. Arguments after "--": the case (read, list, insert, update, mixed) and a file of ids, each
-- followed by the token of the person whose task it is, where people sign in, or by the query ("?shelfId=...") that lists what
-- it stands beside; what is inserted then stands there too.
local requests = {}
local lists = {}
local groups = {}
local owners = {}
local case
local counter = 0
local threads = {}

function setup(thread)
  thread:set("number", #threads)
  threads[#threads + 1] = thread
end

local function headers(token)
  local all = {["Content-Type"] = "application/json"}
  if token ~= "" then
    all["Authorization"] = "Bearer " .. token
  end
  return all
end

local function prepare(file)
  local seen = {}
  for line in io.lines(file) do
    local id, group = line:match("^(%S+)%s*(%S*)$")
    local query = group:match("^%?(.*)$")
    local token = query and "" or group
    owners[#owners + 1] = {path = "/tasks/" .. id, headers = headers(token)}
    requests[#requests + 1] = wrk.format("GET", "/tasks/" .. id, headers(token))
    if not seen[group] then
      seen[group] = true
      local member = query and query:gsub("^(%w+)=(.*)$", ',"%1":"%2"') or ""
      groups[#groups + 1] = {headers = headers(token), member = member}
      lists[#lists + 1] = wrk.format("GET", "/tasks?limit=20" .. (query and "&" .. query or ""), headers(token))
    end
  end
end

local function insert()
  counter = counter + 1
  local group = groups[math.random(#groups)]
  local body = string.format(
    '{"title":"Task %d of client %d","description":"Written under load, to be read again."%s}',
    counter, number, group.member)
  return wrk.format("POST", "/tasks", group.headers, body)
end

local function update()
  counter = counter + 1
  local one = owners[math.random(#owners)]
  local body = string.format('{"title":"Task %d, changed by client %d"}', counter, number)
  return wrk.format("PATCH", one.path, one.headers, body)
end

busy = 0

-- Tells an honest 503 from other errors; only where it is asked for, as it costs wrk time.
local function count(status, headers)
  if status == 503 and headers["Retry-After"] then
    busy = busy + 1
  end
end

function init(arguments)
  case = arguments[1]
  math.randomseed(20260101 + number)
  prepare(arguments[2])
  if case == "mixed" then
    response = count
  end
end

function request()
  if case == "list" then
    return lists[math.random(#lists)]
  end
  if case == "insert" then
    return insert()
  end
  if case == "update" then
    return update()
  end
  if case == "mixed" then
    local dice = math.random(10)
    if dice <= 3 then
      return insert()
    elseif dice == 4 then
      return lists[math.random(#lists)]
    end
  end
  return requests[math.random(#requests)]
end

function done(summary, latency, requests)
  local errors = summary.errors
  local refusals = 0
  for _, thread in ipairs(threads) do
    refusals = refusals + (thread:get("busy") or 0)
  end
  io.write(string.format(
    "result %d %d %d %d %d %d %d %d\n",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.status, errors.connect + errors.read + errors.write, errors.timeout, refusals))
end
