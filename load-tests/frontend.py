"""Reads pages, and what they ask for behind them."""

from locust import HttpUser, constant, task

import gate  # noqa: F401


class Visitor(HttpUser):
    wait_time = constant(1)

    @task
    def visit(self):
        with self.client.get("/", catch_response=True) as response:
            if response.ok and "<html" not in response.text.lower():
                response.failure("no page of HTML")
