"""The checkout flow: turns a cart into an order and looks at it."""

from locust import HttpUser, constant, task

from gate import answered, check_json


class Buyer(HttpUser):
    wait_time = constant(1)

    @task
    def buy(self):
        cart = {"items": [{"sku": "load-test", "quantity": 1}]}
        with self.client.post("/checkout", json=cart, catch_response=True) as response:
            order = check_json(response).get("id")
            if answered(response) and order is None:
                response.failure("an order without an id")
        if order is not None:
            with self.client.get(f"/orders/{order}", name="/orders/:id", catch_response=True) as response:
                check_json(response, id=order)
