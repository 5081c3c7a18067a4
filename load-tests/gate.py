"""What all scenarios share: the bounds that decide the exit code of Locust, 0 if the service kept them."""

import os

from locust import events

# The share of requests that may fail, as the gates of a release have it.
FAILED_SHARE = 0.01

_violations: list[str] = []


def violated(rule: str) -> None:
    """Notes that the service broke a rule of its own, which no share of good requests makes up for."""
    _violations.append(rule)


@events.quitting.add_listener
def judge(environment, **_):
    total = environment.stats.total
    bound = float(os.environ["P99_MILLISECONDS"])
    problems = sorted(set(_violations))
    if total.num_requests == 0:
        problems.append("no request was made")
    else:
        p99 = total.get_response_time_percentile(0.99)
        if p99 > bound:
            problems.append(f"p99 is {p99:.0f} ms, more than {bound:.0f} ms")
        if total.fail_ratio > FAILED_SHARE:
            problems.append(f"{total.fail_ratio:.1%} of the requests failed, more than {FAILED_SHARE:.0%}")
    for problem in problems:
        print(f"load test failed: {problem}", flush=True)
    environment.process_exit_code = 1 if problems else 0
