//! The calls that wait to be made: in order for each webhook. Without any I/O.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;

use super::{Deliveries, Delivery, DeliveryFault};

/// What somebody has to begin with.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Errand {
    /// The queue of a webhook.
    Queue(u64),
    /// One call by itself, after this time.
    Late(Delivery, Duration),
}

/// The calls that wait.
#[derive(Debug, Default)]
pub(crate) struct Outbox {
    pub(crate) settings: Deliveries,
    queues: BTreeMap<u64, VecDeque<Delivery>>,
    /// The webhooks whose queue somebody works on.
    busy: BTreeSet<u64>,
    late: Vec<(Delivery, Duration)>,
    /// How many of the late ones are under way.
    late_under_way: usize,
    /// What the next calls meet, and how many of them.
    faults: VecDeque<(usize, DeliveryFault)>,
    /// Somebody has to begin.
    pub(super) wake: Arc<Notify>,
    /// The outbox is empty.
    pub(super) idle: Arc<Notify>,
}

impl Outbox {
    /// Puts a call behind those of its webhook, unless it is to be lost or late.
    pub(super) fn push(&mut self, delivery: Delivery) {
        match self.next_fault() {
            Some(DeliveryFault::Lost) => return,
            Some(DeliveryFault::Late(time)) => self.late.push((delivery, time)),
            fault => {
                let queue = self.queues.entry(delivery.webhook).or_default();
                queue.push_back(Delivery { fault, ..delivery });
            }
        }
        self.wake.notify_one();
    }

    /// Lets the next `n` calls meet a fault, behind those that are waiting for one already.
    pub(crate) fn disturb(&mut self, n: usize, fault: DeliveryFault) {
        if n > 0 {
            self.faults.push_back((n, fault));
        }
    }

    fn next_fault(&mut self) -> Option<DeliveryFault> {
        let (left, fault) = self.faults.front_mut()?;
        let fault = *fault;
        *left -= 1;
        if *left == 0 {
            self.faults.pop_front();
        }
        Some(fault)
    }

    /// What is to be begun with.
    pub(super) fn begin(&mut self) -> Vec<Errand> {
        let waiting = self.queues.keys().filter(|webhook| !self.busy.contains(webhook));
        let waiting: Vec<u64> = waiting.copied().collect();
        self.busy.extend(&waiting);
        self.late_under_way += self.late.len();
        let late = self.late.drain(..).map(|(delivery, time)| Errand::Late(delivery, time));
        late.chain(waiting.into_iter().map(Errand::Queue)).collect()
    }

    /// The next call of a webhook. With none, nobody works on its queue any longer.
    pub(super) fn next(&mut self, webhook: u64) -> Option<Delivery> {
        let next = self.queues.get_mut(&webhook).and_then(VecDeque::pop_front);
        if next.is_none() {
            self.queues.remove(&webhook);
            self.busy.remove(&webhook);
            self.tell_if_idle();
        }
        next
    }

    /// A late call has ended.
    pub(super) fn late_done(&mut self) {
        self.late_under_way -= 1;
        self.tell_if_idle();
    }

    fn tell_if_idle(&self) {
        if self.is_idle() {
            self.idle.notify_waiters();
        }
    }

    /// Whether no call is waiting or under way.
    pub(super) fn is_idle(&self) -> bool {
        self.queues.is_empty()
            && self.busy.is_empty()
            && self.late.is_empty()
            && self.late_under_way == 0
    }

    /// Takes all calls that wait, in order for each webhook; late ones last.
    pub(crate) fn take(&mut self) -> Vec<Delivery> {
        let queues = std::mem::take(&mut self.queues).into_values().flatten();
        let late = std::mem::take(&mut self.late).into_iter().map(|(delivery, _)| delivery);
        queues.chain(late).collect()
    }

    /// Forgets the calls of a webhook that is gone.
    pub(crate) fn forget(&mut self, webhook: u64) {
        if let Some(queue) = self.queues.get_mut(&webhook) {
            queue.clear();
        }
        self.late.retain(|(delivery, _)| delivery.webhook != webhook);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delivery(webhook: u64, body: &str) -> Delivery {
        Delivery { webhook, event: "user.update", body: body.to_owned(), fault: None }
    }

    #[test]
    fn each_webhook_has_its_order_and_one_who_works_on_it() {
        let mut outbox = Outbox::default();
        for (webhook, body) in [(1, "a"), (2, "b"), (1, "c")] {
            outbox.push(delivery(webhook, body));
        }
        assert_eq!(outbox.begin(), [Errand::Queue(1), Errand::Queue(2)]);
        assert_eq!(outbox.begin(), []);
        assert_eq!(outbox.next(1), Some(delivery(1, "a")));
        outbox.push(delivery(1, "d"));
        assert_eq!(outbox.begin(), [], "somebody works on it");
        assert_eq!(outbox.next(1), Some(delivery(1, "c")));
        assert_eq!(outbox.next(1), Some(delivery(1, "d")));
        assert_eq!(outbox.next(1), None);
        outbox.forget(2);
        assert_eq!(outbox.next(2), None);
        assert!(outbox.is_idle());
        outbox.push(delivery(1, "e"));
        assert_eq!(outbox.begin(), [Errand::Queue(1)]);
    }

    #[test]
    fn faults_meet_the_next_calls_in_turn() {
        let mut outbox = Outbox::default();
        outbox.disturb(0, DeliveryFault::Lost);
        outbox.disturb(1, DeliveryFault::Lost);
        outbox.disturb(2, DeliveryFault::AnswerLost);
        outbox.disturb(1, DeliveryFault::Late(Duration::from_secs(1)));
        for body in ["a", "b", "c", "d", "e"] {
            outbox.push(delivery(1, body));
        }
        let late = Errand::Late(delivery(1, "d"), Duration::from_secs(1));
        assert_eq!(outbox.begin(), [late, Errand::Queue(1)]);
        let next = std::iter::from_fn(|| outbox.next(1));
        let met: Vec<_> = next.map(|delivery| (delivery.body, delivery.fault)).collect();
        let met: Vec<_> = met.iter().map(|(body, fault)| (body.as_str(), *fault)).collect();
        let lost = Some(DeliveryFault::AnswerLost);
        assert_eq!(met, [("b", lost), ("c", lost), ("e", None)]);
        assert!(!outbox.is_idle());
        outbox.late_done();
        assert!(outbox.is_idle());
    }
}
