"""Concurrent reservations of the last unit: exactly one may succeed.

Needs stock of products whose numbers start with `load-test-`, one for each user.
"""

from itertools import count

import gevent
from locust import HttpUser, constant, task

from gate import violated

BUYERS = 5
NUMBERS = count(1)


class Warehouse(HttpUser):
    wait_time = constant(1)

    def on_start(self):
        # Nobody else reserves it, so that its stock is known.
        self.sku = f"load-test-{next(NUMBERS)}"

    @task
    def race(self):
        stock = self.client.get(f"/stock/{self.sku}", name="/stock/:sku")
        available = stock.json()["available"] if stock.ok else 0
        if available < 1:
            return
        if available > 1 and not self.reserve(available - 1):
            return
        buyers = [gevent.spawn(self.reserve, 1) for _ in range(BUYERS)]
        gevent.joinall(buyers)
        sold = sum(1 for buyer in buyers if buyer.value)
        if sold != 1:
            violated(f"the last unit was reserved {sold} times by {BUYERS} buyers at once")
        self.client.post("/release", json={"sku": self.sku, "quantity": available - 1 + sold})

    def reserve(self, quantity: int) -> bool:
        order = {"sku": self.sku, "quantity": quantity}
        with self.client.post("/reserve", json=order, catch_response=True) as response:
            # Out of stock is a right answer to all buyers but one.
            if response.status_code == 409:
                response.success()
            return response.status_code < 300
