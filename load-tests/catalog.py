"""Browses: lists, looks at a product, searches."""

from locust import HttpUser, constant, task

import gate  # noqa: F401


class Visitor(HttpUser):
    wait_time = constant(1)

    @task(3)
    def browse(self):
        self.client.get("/products")
        self.client.get("/products/1", name="/products/:id")

    @task
    def search(self):
        self.client.get("/search", params={"q": "shirt"}, name="/search")
