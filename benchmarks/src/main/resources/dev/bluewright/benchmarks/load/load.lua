-- Requests of one case for wrk. Arguments after "--": the case (read, list, insert, mixed) and a file of ids.
local requests = {}
local case
local counter = 0
local threads = {}
local headers = {["Content-Type"] = "application/json"}

function setup(thread)
  thread:set("number", #threads)
  threads[#threads + 1] = thread
end

local function reads(file)
  for id in io.lines(file) do
    requests[#requests + 1] = wrk.format("GET", "/tasks/" .. id)
  end
end

local function insert()
  counter = counter + 1
  local body = string.format(
    '{"title":"Task %d of client %d","description":"Written under load, to be read again."}', counter, number)
  return wrk.format("POST", "/tasks", headers, body)
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
  if case == "read" or case == "mixed" then
    reads(arguments[2])
  end
  if case == "mixed" then
    response = count
  end
  requests.list = wrk.format("GET", "/tasks?limit=20")
end

function request()
  if case == "list" then
    return requests.list
  end
  if case == "insert" then
    return insert()
  end
  if case == "mixed" then
    local dice = math.random(10)
    if dice <= 3 then
      return insert()
    elseif dice == 4 then
      return requests.list
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
