/**
 * What Argo CD takes the health of an Application for, as its parent sees it, in Lua: without it, sync waves of
 * Applications do not wait for each other.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#custom-health-checks
 */
export const APPLICATION_HEALTH = `-- The health of an Application as its parent sees it. Its first deployment holds the waves behind it, but never for
-- longer than 15 minutes. Later releases hold nobody, whatever becomes of them.
local os = require("os")

local function holds(message)
  return {status = "Progressing", message = message}
end

-- Timestamps compare as texts. The zone of the controller is in both calls of os.date, so that it cancels out.
local function minutesAgo(minutes)
  return os.date("%Y-%m-%dT%H:%M:%SZ", os.time(os.date("!*t")) - 60 * minutes)
end

local passes = {status = "Healthy"}
local created = obj.metadata.creationTimestamp
local status = obj.status or {}
local synced = (status.sync or {}).status == "Synced"
local health = status.health or {}
local history = status.history or {}
local deployment = history[#history]

if created <= minutesAgo(15) then
  return passes
end
if deployment == nil then
  -- Over objects that are all there, it is Synced at once, without an operation and without a history.
  local operation = status.operationState
  local isIdle = obj.operation == nil and (operation == nil or operation.phase == "Succeeded")
  if not (synced and isIdle) then
    -- A first sync that fails for 5 minutes may need a commit that its parent has yet to sync.
    if created <= minutesAgo(5) then
      return passes
    end
    return holds("The first sync is not through")
  end
elseif deployment.id ~= 0 then
  return passes
elseif not synced and (status.reconciledAt or "") <= deployment.deployedAt then
  -- The history is written before the status: that of before the sync says nothing of after it.
  return holds("Not compared since the first sync")
end
if health.status == nil or health.status == "Missing" or health.status == "Progressing" then
  return holds("The first deployment is not through")
end
-- An autoscaler is Degraded until its first metrics.
if health.status == "Degraded" and (health.lastTransitionTime or "") > minutesAgo(3) then
  return holds("The first deployment has been Degraded for less than 3 minutes")
end
return passes
`;
