//! Webhooks. The tenant has webhook 1 with the triggers 1 and 2.

use ziik_api::types::{WebhookCreate, WebhookEvent, WebhookTriggerCreate, WebhookUpdate};

use super::{Calls, cases};

cases! { WEBHOOKS |client|
    list_webhooks {
        full: client.list_webhooks();
    }
    create_webhook {
        full: client.create_webhook(
            WebhookCreate::new("New colleagues", "https://hooks.fjord.example/4f1c9b/user-create")
                .triggers([WebhookEvent::UserCreate])
        );
        minimal: client.create_webhook(
            WebhookCreate::new("Everything", "https://hooks.fjord.example/4f1c9b/everything")
        );
    }
    get_webhook {
        full: client.get_webhook(1);
    }
    delete_webhook {
        full: client.delete_webhook(1);
    }
    update_webhook {
        full: client.update_webhook(
            1,
            WebhookUpdate::new()
                .name("Changes of units (HR)")
                .uri("https://hooks.fjord.example/9d27e0/units")
        );
        minimal: client.update_webhook(1, WebhookUpdate::new());
    }
    list_webhook_logs {
        full: client.list_webhook_logs(1).page(1).limit(50);
        minimal: client.list_webhook_logs(1);
    }
    list_webhook_triggers {
        full: client.list_webhook_triggers(1);
    }
    create_webhook_trigger {
        full: client.create_webhook_trigger(1, WebhookTriggerCreate::new(WebhookEvent::UserDelete));
    }
    delete_webhook_trigger {
        full: client.delete_webhook_trigger(1, 1);
    }
}
