import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { guestHadPart, guestLabel, isSameGuest, readGuestContact, type Guest } from "./guest.ts";

const WANG: Guest = { name: "王师傅", company: "顺达维修", phone: "+8613800003366", email: null };

test("a contact is a phone number, a mail address or nothing", () => {
  assert.deepEqual(readGuestContact("138 0000 3366"), { phone: "+8613800003366", email: null });
  assert.deepEqual(readGuestContact(" Wang@Shunda.example "), { phone: null, email: "wang@shunda.example" });
  assert.deepEqual(readGuestContact("  "), { phone: null, email: null });
  for (const wrong of ["王师傅", "12", "wang@", "a b@c.example"]) assert.equal(readGuestContact(wrong), null);
});

test("a guest stands in records with the company", () => {
  assert.equal(guestLabel(WANG), "王师傅（顺达维修）");
  assert.equal(guestLabel({ name: "Wang Lei", company: "Shunda" }), "Wang Lei (Shunda)");
  assert.equal(guestLabel({ name: "王师傅", company: "" }), "王师傅");
});

test("the same number, address, or name and company is the same person", () => {
  const other = { name: "李工", company: "质检院", phone: null, email: "li@quality.example" };
  assert.equal(isSameGuest(WANG, other), false);
  assert.equal(isSameGuest(WANG, { ...other, phone: WANG.phone }), true);
  assert.equal(isSameGuest(other, { ...WANG, email: other.email }), true);
  assert.equal(isSameGuest(WANG, { name: " 王 师傅", company: "顺达维修", phone: null, email: null }), true);
  assert.equal(isSameGuest(WANG, { ...WANG, company: "另一家", phone: null }), false);
});

test("a colleague who worked on the case is no third party, however the number is typed", () => {
  const inspector = { name: "郑", company: "", phone: "+8613900001111", email: null };
  assert.equal(
    guestHadPart(inspector, [], [{ email: "zheng@huiyin.example", phone: "139-0000-1111" }]),
    true,
  );
  assert.equal(guestHadPart(inspector, [], [{ email: "zheng@huiyin.example", phone: null }]), false);
  assert.equal(
    guestHadPart(
      { ...inspector, email: "zheng@huiyin.example" },
      [],
      [{ email: "Zheng@Huiyin.example", phone: null }],
    ),
    true,
  );
});

const someGuest = fc.record({
  name: fc.constantFrom("王师傅", "李工", "Wang", "WANG", " wang "),
  company: fc.constantFrom("", "顺达", "顺 达", "质检院"),
  phone: fc.constantFrom(null, "+8613800003366", "+8613900001111"),
  email: fc.constantFrom(null, "a@b.example", "c@d.example"),
});

test("being the same guest is mutual, and everybody is themselves", () => {
  fc.assert(
    fc.property(someGuest, someGuest, (one, other) => {
      assert.equal(isSameGuest(one, one), true);
      assert.equal(isSameGuest(one, other), isSameGuest(other, one));
      assert.equal(guestHadPart(one, [other], []), isSameGuest(one, other));
    }),
  );
});
