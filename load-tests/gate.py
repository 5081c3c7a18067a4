"""What all scenarios share: the bounds that decide the exit code of Locust, 0 if the service kept them."""

import json
import os

from locust import events

P99_MILLISECONDS = float(os.environ["P99_MILLISECONDS"])
# The share of requests that may fail, as the gates of a release have it.
ERROR_RATE = float(os.environ.get("ERROR_RATE", "0.01"))
LEAST_REQUESTS = int(os.environ.get("LEAST_REQUESTS", "1"))
# A file for programs, with what was found and measured.
REPORT = os.environ.get("REPORT")

_violations: set[str] = set()
_to_show: set[str] = set()


def must_show(claim: str) -> None:
    """Demands that the run shows a claim at least once: one that nothing was made of is not kept."""
    _to_show.add(claim)


def shown(claim: str) -> None:
    _to_show.discard(claim)


def violated(rule: str) -> None:
    """Notes that the service broke a rule of its own, which no share of good requests makes up for."""
    _violations.add(rule)


@events.quitting.add_listener
def judge(environment, **_):
    total = environment.stats.total
    # An error in a scenario is no failed request, but what it was to find out is not known.
    errors = [error["msg"] for error in environment.runner.exceptions.values()]
    problems = sorted({*_violations, *(f"the scenario could not go on: {error}" for error in errors)})
    if not _violations:
        problems += (f"not shown: {claim}" for claim in sorted(_to_show))
    if total.num_requests == 0:
        problems.append("no request was made")
    elif total.num_requests < LEAST_REQUESTS:
        problems.append(f"{total.num_requests} requests were made, fewer than {LEAST_REQUESTS}")
    if total.num_requests > 0:
        p99 = total.get_response_time_percentile(0.99)
        if p99 > P99_MILLISECONDS:
            problems.append(f"p99 is {p99:.0f} ms, more than {P99_MILLISECONDS:.0f} ms")
        if total.fail_ratio > ERROR_RATE:
            problems.append(f"{total.fail_ratio:.1%} of the requests failed, more than {ERROR_RATE:.1%}")
    for problem in problems:
        print(f"load test failed: {problem}", flush=True)
    if REPORT:
        with open(REPORT, "w", encoding="utf-8") as file:
            json.dump({"problems": problems, "requests": report(environment.stats)}, file, indent=2)
    environment.process_exit_code = 1 if problems else 0


def report(stats) -> list[dict]:
    """What was measured of each endpoint, and of all together as the last."""
    return [
        {
            "endpoint": f"{entry.method} {entry.name}" if entry.method else "all",
            "made": entry.num_requests,
            "failed": entry.num_failures,
            "p50": entry.get_response_time_percentile(0.5),
            "p99": entry.get_response_time_percentile(0.99),
        }
        for entry in [*(stats.entries[key] for key in sorted(stats.entries)), stats.total]
    ]


def answered(response) -> bool:
    """Whether a request has got a good answer. `response.ok` breaks off where the connection was refused."""
    return 200 <= response.status_code < 400


def check_json(response, **expected) -> dict:
    """The JSON of a good response; one that is none, or lacks an expected value, counts as failed.

    Values are compared as texts, so that an id may be a number. What is no object gives an empty one.
    """
    if not answered(response):
        return {}
    try:
        body = response.json()
    except ValueError:
        response.failure("no JSON")
        return {}
    found = body if isinstance(body, dict) else {}
    for key, value in expected.items():
        if str(found.get(key)) != str(value):
            response.failure(f"{key} is {found.get(key)!r}, not {value!r}")
    return found
