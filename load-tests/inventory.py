"""Concurrent reservations of the last unit: exactly one may succeed.

Needs stock of products whose numbers start with `load-test-`, one for each user.
"""

from itertools import count

import gevent
from locust import HttpUser, constant, task

from gate import answered, check_json, must_show, shown, violated

BUYERS = 5
NUMBERS = count(1)
CLAIM = f"one of {BUYERS} buyers at once gets the last unit"
must_show(CLAIM)


class Warehouse(HttpUser):
    wait_time = constant(1)

    def on_start(self):
        # Nobody else reserves it, so that its stock is known.
        self.sku = f"load-test-{next(NUMBERS)}"

    @task
    def race(self):
        with self.client.get(f"/stock/{self.sku}", name="/stock/:sku", catch_response=True) as response:
            available = check_json(response).get("available")
            if answered(response) and not (isinstance(available, int) and available >= 1):
                response.failure(f"{available!r} units are available, of which the last cannot be reserved")
                return
        if not available:
            return
        if available > 1 and not self.reserve(available - 1):
            return
        buyers = [gevent.spawn(self.reserve, 1) for _ in range(BUYERS)]
        gevent.joinall(buyers)
        sold = sum(1 for buyer in buyers if buyer.value)
        if sold == 1:
            shown(CLAIM)
        else:
            violated(f"the last unit was reserved {sold} times by {BUYERS} buyers at once")
        self.client.post("/release", json={"sku": self.sku, "quantity": available - 1 + sold})

    def reserve(self, quantity: int) -> bool:
        order = {"sku": self.sku, "quantity": quantity}
        with self.client.post("/reserve", json=order, catch_response=True) as response:
            # Out of stock is a right answer to all buyers but one.
            if response.status_code == 409:
                response.success()
            return answered(response)
