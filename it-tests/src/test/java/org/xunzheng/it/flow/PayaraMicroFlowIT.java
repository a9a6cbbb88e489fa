package org.xunzheng.it.flow;

import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.ServerKind;

@OnServer(ServerKind.PAYARA_MICRO)
class PayaraMicroFlowIT implements SystemFlow, PublishedDescription {}
