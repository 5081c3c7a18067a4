"""The checkout flow: turns a cart into an order and looks at it."""

from locust import HttpUser, constant, task

import gate  # noqa: F401


class Buyer(HttpUser):
    wait_time = constant(1)

    @task
    def buy(self):
        cart = {"items": [{"sku": "load-test", "quantity": 1}]}
        with self.client.post("/checkout", json=cart, catch_response=True) as response:
            order = response.json().get("id") if response.ok else None
            if response.ok and order is None:
                response.failure("an order without an id")
        if order is not None:
            self.client.get(f"/orders/{order}", name="/orders/:id")
