"""Loads the page as a browser does: its HTML, then the scripts and styles of its own that it names."""

import re

from locust import HttpUser, constant, task

from gate import answered

ASSET = re.compile(r'(?:src|href)="(/_next/[^"]+)"')


class Visitor(HttpUser):
    wait_time = constant(1)

    @task
    def visit(self):
        with self.client.get("/", catch_response=True) as response:
            if answered(response) and "<html" not in response.text.lower():
                response.failure("no page of HTML")
            assets = set(ASSET.findall(response.text or ""))
        for asset in sorted(assets):
            with self.client.get(asset, name="/_next/*", catch_response=True) as response:
                if answered(response) and not response.content:
                    response.failure("an empty file")
