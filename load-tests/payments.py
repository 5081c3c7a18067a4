"""Charges, looks at the transaction, and refunds it; a charge that is sent again must not be made again."""

from uuid import uuid4

from locust import HttpUser, constant, task

from gate import violated


class Till(HttpUser):
    wait_time = constant(1)

    @task
    def charge_and_refund(self):
        first, again = (self.charge(key) for key in [str(uuid4())] * 2)
        if first is None or again is None:
            return
        if first != again:
            violated("a charge that was sent again was made again")
        self.client.get(f"/transactions/{first}", name="/transactions/:id")
        self.client.post("/refund", json={"transaction": first})

    def charge(self, key: str) -> str | None:
        charge = {"amount": 100, "currency": "EUR", "token": "tok_load_test"}
        headers = {"Idempotency-Key": key}
        with self.client.post("/charge", json=charge, headers=headers, catch_response=True) as response:
            transaction = response.json().get("id") if response.ok else None
            if response.ok and transaction is None:
                response.failure("a transaction without an id")
            return transaction
