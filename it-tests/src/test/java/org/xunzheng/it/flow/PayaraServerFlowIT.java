package org.xunzheng.it.flow;

import org.junit.jupiter.api.Tag;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.ServerKind;

@Tag("servers")
@OnServer(ServerKind.PAYARA_SERVER)
class PayaraServerFlowIT implements SystemFlow {}
