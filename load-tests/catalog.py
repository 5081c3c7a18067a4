"""Browses: lists, looks at a product, searches."""

from locust import HttpUser, constant, task

from gate import check_json


class Visitor(HttpUser):
    wait_time = constant(1)

    @task
    def browse(self):
        with self.client.get("/products", catch_response=True) as response:
            check_json(response)
        with self.client.get("/products/1", name="/products/:id", catch_response=True) as response:
            check_json(response, id="1")
        with self.client.get("/search", params={"q": "shirt"}, name="/search", catch_response=True) as response:
            check_json(response)
