"""Charges, looks at the transaction, and refunds it; a charge that is sent again must not be made again."""

from uuid import uuid4

from locust import HttpUser, constant, task

from gate import answered, check_json, must_show, shown, violated

CLAIM = "a charge that is sent again is not made again"
must_show(CLAIM)


class Till(HttpUser):
    wait_time = constant(1)

    @task
    def charge_and_refund(self):
        first, again = (self.charge(key) for key in [str(uuid4())] * 2)
        if first is None or again is None:
            return
        if first == again:
            shown(CLAIM)
        else:
            violated("a charge that was sent again was made again")
        with self.client.get(f"/transactions/{first}", name="/transactions/:id", catch_response=True) as response:
            check_json(response, id=first)
        self.client.post("/refund", json={"transaction": first})

    def charge(self, key: str) -> str | None:
        charge = {"amount": 100, "currency": "EUR", "token": "tok_load_test"}
        headers = {"Idempotency-Key": key}
        with self.client.post("/charge", json=charge, headers=headers, catch_response=True) as response:
            transaction = check_json(response).get("id")
            if answered(response) and transaction is None:
                response.failure("a transaction without an id")
            return transaction
